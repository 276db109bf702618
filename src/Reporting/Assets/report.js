// Makes tables sortable: the heading of each column becomes a button. Without script they are plain tables.
for (const table of document.querySelectorAll("table.sortable")) {
  const body = table.tBodies[0];
  const headings = [...table.tHead.rows[0].cells];
  headings.forEach((heading, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...heading.childNodes);
    heading.append(button);
    button.addEventListener("click", () => {
      const down = heading.getAttribute("aria-sort") === "ascending";
      headings.forEach(other => other.removeAttribute("aria-sort"));
      heading.setAttribute("aria-sort", down ? "descending" : "ascending");
      const key = row => {
        const cell = row.cells[column];
        return cell.hasAttribute("data-value") ? Number(cell.dataset.value) : cell.classList.contains("number") ? null : cell.textContent;
      };
      const compare = (a, b) => (typeof a === "number" ? a - b : a < b ? -1 : a > b ? 1 : 0) * (down ? -1 : 1);
      // What has no number stays below, whichever way.
      const rows = [...body.rows].map(row => ({ row, key: key(row) }));
      rows.sort((a, b) => (a.key === null) - (b.key === null) || (a.key === null ? 0 : compare(a.key, b.key)));
      body.append(...rows.map(entry => entry.row));
    });
  });
}
