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

  for (const table of document.querySelectorAll("table[data-table]")) new Table(table);
})();
