// Finds quoted words again in a text that may have changed. `find` keeps the rules of glossator/link/anchoring.py, and one
// table of cases is tried on both.
(() => {
  "use strict";
  const SHORT = 8;
  const plain = (words) => words.replace(/[\t-\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/g, " ");
  const points = (text, end) => [...text.slice(0, end)].length; // positions count characters, not their halves

  // How many characters of the context stand next to a place.
  function agreement(text, at, { exact, prefix, suffix }) {
    let before = 0;
    let after = 0;
    while (before < prefix.length && at - before > 0 && text[at - before - 1] === prefix.at(-1 - before)) before++;
    const end = at + exact.length;
    while (after < suffix.length && end + after < text.length && text[end + after] === suffix[after]) after++;
    return before + after;
  }

  function* spotsOf(words, quote) {
    for (const [address, text] of words) {
      const flat = plain(text);
      for (let at = quote.exact ? flat.indexOf(quote.exact) : -1; at >= 0; at = flat.indexOf(quote.exact, at + 1)) {
        yield { address, start: at, end: at + quote.exact.length, at: points(flat, at), agreement: agreement(flat, at, quote) };
      }
    }
  }

  function chosen(spots, address, start) {
    if (spots.length === 1) return spots[0];
    const near = spots.filter((each) => each.address === address);
    if (near.length !== 1 && !(near.length && start >= 0)) return null;
    return near.reduce((best, each) => (Math.abs(each.at - start) < Math.abs(best.at - start) ? each : best));
  }

  const flatten = ({ exact, prefix = "", suffix = "" }) => ({ exact: plain(exact), prefix: plain(prefix), suffix: plain(suffix) });

  // Where a quote stands among words, pairs of an address and a text; null where it does not or nobody can tell.
  function find(words, address, quote) {
    const flat = flatten(quote);
    const start = quote.start ?? -1;
    const context = flat.prefix.length + flat.suffix.length;
    const spots = [...spotsOf(words, flat)];
    if (spots.length === 1) {
      const [only] = spots;
      const agrees = context && only.agreement * 2 >= context;
      return points(flat.exact) >= SHORT || only.address === address || agrees ? only : null;
    }
    const most = Math.max(0, ...spots.map((each) => each.agreement));
    const told = context && most * 2 >= context ? spots.filter((each) => each.agreement === most) : spots;
    return chosen(told, address, start);
  }

  // The stretch of a text that is most like a pattern, with the number of signs in which it differs. P. H. Sellers, "The
  // theory and computation of evolutionary distances: pattern recognition", Journal of Algorithms 1 (1980).
  function nearest(pattern, text) {
    const cost = Uint16Array.from({ length: pattern.length + 1 }, (_, row) => row);
    const begin = new Uint32Array(pattern.length + 1);
    let best = { errors: pattern.length, start: 0, end: 0 };
    for (let column = 1; column <= text.length; column++) {
      let [corner, from] = [0, column - 1];
      begin[0] = column;
      for (let row = 1; row <= pattern.length; row++) {
        const [left, leftFrom] = [cost[row], begin[row]];
        const swap = corner + (pattern[row - 1] === text[column - 1] ? 0 : 1);
        const least = Math.min(swap, left + 1, cost[row - 1] + 1);
        begin[row] = least === swap ? from : least === left + 1 ? leftFrom : begin[row - 1];
        cost[row] = least;
        [corner, from] = [left, leftFrom];
      }
      if (cost[pattern.length] < best.errors) best = { errors: cost[pattern.length], start: begin[pattern.length], end: column };
    }
    return best;
  }

  // Words so like a quote that they are the same words changed: a fifth of the signs may differ at its address or next to
  // its context, a tenth elsewhere.
  function like(words, address, quote) {
    const { exact, prefix, suffix } = flatten(quote);
    if (exact.length < SHORT || exact.length > 4000) return null;
    const total = words.reduce((sum, [, text]) => sum + text.length, 0);
    const places = exact.length * total < 4e7 ? words : words.filter(([name]) => name === address);
    let best = null;
    for (const [name, text] of places) {
      const flat = plain(text);
      const found = nearest(exact, flat);
      const told = agreement(flat, found.start, { exact: flat.slice(found.start, found.end), prefix, suffix });
      const near = name === address || (told && told * 2 >= prefix.length + suffix.length);
      const allowed = Math.floor(exact.length / (near ? 5 : 10));
      const better = !best || found.errors < best.errors || (found.errors === best.errors && name === address);
      if (found.errors <= allowed && better) best = { ...found, address: name };
    }
    return best;
  }

  window.glossatorAnchoring = { find, like, points };
})();
