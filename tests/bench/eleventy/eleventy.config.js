// What several pages ask for is gathered once, in one collection; pages only look things up in it.
const collator = new Intl.Collator("sv");
const dates = new Intl.DateTimeFormat("sv", { dateStyle: "long", timeZone: "UTC" });
const numbers = [0, 1].map((digits) =>
  new Intl.NumberFormat("sv", { minimumFractionDigits: digits, maximumFractionDigits: digits }));

function gather(pages) {
  const portal = { municipalities: {}, organisations: {}, joint: {}, municipalityList: [], organisationList: [], contracts: [] };
  const own = (slug) => (portal.municipalities[slug] ??= { commitments: [], followUps: {}, localContracts: [] });
  const organisation = (slug) => (portal.organisations[slug] ??= { contracts: [] });
  const joint = (number) => (portal.joint[number] ??= { commitments: [] });
  for (const page of pages) {
    const { data } = page;
    if (data.layout === "kommun.njk") {
      own(data.kommun).page = page;
      portal.municipalityList.push(page);
    } else if (data.layout === "kontrakt.njk") {
      own(data.kommun).contract = page;
      portal.contracts.push(page);
    } else if (data.layout === "atagande.njk") {
      own(data.kommun).commitments.push(page);
      for (const number of data.ataganden ?? []) joint(number).commitments.push(page);
    } else if (data.layout === "uppfoljning.njk") {
      own(data.kommun).followUps[data.year] = page;
    } else if (data.layout === "lokala.njk") {
      own(data.kommun).local = page;
    } else if (data.layout === "lokalt-kontrakt.njk") {
      own(data.kommun).localContracts.push(page);
      for (const slug of data.organisationer) organisation(slug).contracts.push(page);
    } else if (data.layout === "organisation.njk") {
      organisation(page.fileSlug).page = page;
      portal.organisationList.push(page);
    } else if (data.layout === "gemensamt.njk") {
      joint(data.number).page = page;
    }
  }
  const byTitle = (a, b) => collator.compare(a.data.title, b.data.title);
  const byName = (a, b) => collator.compare(a.data.name, b.data.name);
  for (const list of [portal.municipalityList, portal.organisationList]) list.sort(byTitle);
  portal.contracts.sort(byName);
  for (const one of Object.values(portal.municipalities)) {
    one.commitments.sort(byTitle);
    one.localContracts.sort(byTitle);
  }
  for (const one of [...Object.values(portal.organisations), ...Object.values(portal.joint)]) {
    (one.contracts ?? one.commitments).sort(byName);
  }
  return portal;
}

const SECTION_TITLES = {
  kommuner: "Kommuner", ataganden: "Gemensamma åtaganden", organisationer: "Organisationer", omgangar: "Omgångar",
};

// The pages above a page, the start first.
function crumbs(url, portal) {
  if (url === "/") return [];
  const parts = url.split("/").filter(Boolean);
  const found = [{ url: "/", title: "Mätportalen" }];
  if (parts.length > 1 && SECTION_TITLES[parts[0]]) found.push({ url: `/${parts[0]}/`, title: SECTION_TITLES[parts[0]] });
  if (parts[0] === "kommuner" && parts.length > 2) {
    const own = portal.municipalities[parts[1]];
    found.push({ url: own.page.url, title: own.page.data.title });
    if (parts[2] === "lokala-klimatkontrakt" && parts.length > 3) found.push({ url: own.local.url, title: own.local.data.title });
  }
  return found;
}

export default function (eleventyConfig) {
  eleventyConfig.addPassthroughCopy({ static: "/" });
  eleventyConfig.addCollection("portal", (api) => gather(api.getAll()));
  eleventyConfig.addFilter("date", (iso) => dates.format(new Date(iso)));
  eleventyConfig.addFilter("number", (value, digits = 0) => numbers[digits].format(value));
  eleventyConfig.addFilter("crumbs", crumbs);
  eleventyConfig.addFilter("entry", (entries, id) => entries.find((one) => one.commitment === id));
  eleventyConfig.addFilter("ofYear", (things, year) => things.find((one) => one.year === year));
  eleventyConfig.addFilter("only", (things, key, value) => things.filter((one) => one[key] === value));
  eleventyConfig.addFilter("withIds", (things, ids) => things.filter((one) => ids.includes(one.id)));
  eleventyConfig.addFilter("perYear", (from, to, years) => (Math.pow(to / from, 1 / years) - 1) * 100);
  eleventyConfig.addFilter("highest", (series) => Math.max(...series.map((one) => one.tonnes)));
  return {
    dir: { input: "content", includes: "_includes", data: "_data" },
    markdownTemplateEngine: false,
    htmlTemplateEngine: "njk",
  };
}
