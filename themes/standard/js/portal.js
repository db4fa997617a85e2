// Sorting and choosing rows of tables. Every page is whole without this; nothing is stored or fetched.
"use strict";
(() => {
  const swedish = new Intl.Collator("sv", { numeric: true });

  const make = (tag, properties, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };

  // What a cell says, without its source numbers and tags.
  const text_of = (cell) => {
    const copy = cell.cloneNode(true);
    for (const extra of copy.querySelectorAll(".ref, .tag, .row-more")) extra.remove();
    return copy.textContent.replace(/\s+/g, " ").trim();
  };

  class Table {
    constructor(table) {
      this.table = table;
      this.body = table.tBodies[0];
      this.heads = [...table.tHead.rows[0].cells];
      this.rows = [...this.body.rows].map((row, order) => ({
        row,
        order,
        cells: [...row.cells].map((cell) => ({
          text: text_of(cell),
          number: cell.dataset.sort === undefined ? null : Number(cell.dataset.sort),
          unknown: cell.querySelector(".unknown") !== null,
        })),
      }));
      if (this.rows.length < 2 || this.rows[0].cells.length !== this.heads.length) return;
      this.choices = new Map();
      this.add_sorting();
      this.add_choices();
    }

    add_sorting() {
      this.heads.forEach((head, column) => {
        const button = make("button", { type: "button", className: "sort" }, ...head.childNodes);
        button.addEventListener("click", () => this.sort(column, head.getAttribute("aria-sort") !== "ascending"));
        head.append(button);
      });
    }

    // What is unknown comes last, whichever way.
    sort(column, ascending) {
      const way = ascending ? 1 : -1;
      const sorted = [...this.rows].sort((a, b) => {
        const x = a.cells[column];
        const y = b.cells[column];
        if (x.unknown !== y.unknown) return x.unknown ? 1 : -1;
        const both = x.number !== null && y.number !== null;
        return (both ? x.number - y.number : swedish.compare(x.text, y.text)) * way || a.order - b.order;
      });
      this.body.append(...sorted.map((entry) => entry.row));
      for (const head of this.heads) head.removeAttribute("aria-sort");
      this.heads[column].setAttribute("aria-sort", ascending ? "ascending" : "descending");
    }

    add_choices() {
      const tools = make("div", { className: "tools" });
      this.heads.forEach((head, column) => {
        if (!("filter" in head.dataset)) return;
        const values = [...new Set(this.rows.map((entry) => entry.cells[column].text))].sort(swedish.compare);
        if (values.length < 2) return;
        const select = make("select", {}, make("option", { value: "", textContent: "alla" }));
        for (const value of values) select.append(make("option", { value, textContent: value }));
        select.addEventListener("change", () => this.choose(column, select.value));
        tools.append(make("label", {}, text_of(head), select));
      });
      if (!tools.childElementCount) return;
      this.status = make("p", { className: "quiet" });
      this.status.setAttribute("role", "status");
      tools.append(this.status);
      this.table.parentElement.before(tools);
    }

    choose(column, value) {
      if (value) this.choices.set(column, value);
      else this.choices.delete(column);
      let shown = 0;
      for (const { row, cells } of this.rows) {
        row.hidden = ![...this.choices].every(([at, wanted]) => cells[at].text === wanted);
        shown += row.hidden ? 0 : 1;
      }
      this.status.textContent = this.choices.size ? `Visar ${shown} av ${this.rows.length} rader` : "";
    }
  }

  // Two to four rows of a table as columns of a new one. The choice stands in the address (#lund+malmo), so that it
  // can be sent to others.
  class Beside {
    constructor(place) {
      this.place = place;
      this.table = document.getElementById(place.dataset.beside).closest("table");
      this.heads = [...this.table.tHead.rows[0].cells].map(text_of);
      this.rows = new Map([...this.table.tBodies[0].rows].map((row) => [text_of(row.cells[0]), row]));
      if (this.rows.size < 2) return;
      this.selects = [0, 1, 2, 3].map((n) => this.select(n));
      const tools = make("div", { className: "tools" }, ...this.selects.map((select) => select.parentElement));
      this.shown = make("div", {});
      this.shown.setAttribute("aria-live", "polite");
      this.place.append(tools, this.shown);
      this.read_address();
      window.addEventListener("hashchange", () => this.read_address());
    }

    select(n) {
      const select = make("select", {}, make("option", { value: "", textContent: "välj" }));
      for (const name of this.rows.keys()) select.append(make("option", { value: name, textContent: name }));
      select.addEventListener("change", () => {
        const names = this.chosen().map(encodeURIComponent).join("+");
        history.replaceState(null, "", names ? `#${names}` : location.pathname);
        this.show();
      });
      make("label", {}, `${this.heads[0]} ${n + 1}`, select);
      return select;
    }

    chosen() {
      return [...new Set(this.selects.map((select) => select.value).filter(Boolean))];
    }

    read_address() {
      let names = [];
      try {
        names = location.hash.slice(1).split("+").map(decodeURIComponent);
      } catch {
        return; // not an address of ours
      }
      if (!names.some((name) => this.rows.has(name))) return;
      this.selects.forEach((select, n) => {
        select.value = this.rows.has(names[n]) ? names[n] : "";
      });
      this.show();
    }

    show() {
      const names = this.chosen();
      this.shown.replaceChildren();
      if (names.length < 2) return;
      const head = (cell, scope) => {
        const th = make("th", { scope });
        th.append(...cell);
        return th;
      };
      const copy = (cell) => [...cell.cloneNode(true).childNodes];
      const rows = names.map((name) => this.rows.get(name));
      const table = make("table", { className: "wide-text" }, make("caption", { textContent: names.join(", ") }));
      table.createTHead().append(
        make("tr", {}, head([this.heads[0]], "col"), ...rows.map((row) => head(copy(row.cells[0]), "col"))),
      );
      const body = table.createTBody();
      this.heads.slice(1).forEach((label, n) => {
        const cells = rows.map((row) => make("td", {}, ...copy(row.cells[n + 1])));
        body.append(make("tr", {}, head([label], "row"), ...cells));
      });
      const scroll = make("div", { className: "scroll", tabIndex: 0 }, table);
      scroll.setAttribute("role", "region");
      scroll.setAttribute("aria-label", names.join(", "));
      this.shown.append(scroll);
    }
  }

  for (const place of document.querySelectorAll("[data-beside]")) new Beside(place);
  for (const table of document.querySelectorAll("table[data-table]")) new Table(table);
})();
