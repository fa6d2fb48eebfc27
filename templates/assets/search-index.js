// The index of a search: its files are scripts that are loaded when they are needed, also from disk.
(() => {
  "use strict";
  const search = window.glossatorSearch;
  const loading = new Map(); // the data of each file that was asked for
  const waiting = new Map(); // who waits for a file that is on its way
  const WHOLE = 14; // the weight of a name of which every word is asked for
  const FINE = 4096; // scores that differ by less than one part in so many are equal
  let version = new URL(document.querySelector(".seek").dataset.catalogue, location).search; // of the catalogue; it says that of the rest

  async function unpacked(content) {
    const bytes = Uint8Array.from(atob(content), (each) => each.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    return new Response(stream).text();
  }

  search.take = (name, content) => waiting.get(name)?.(unpacked(content));

  function load(name, read) {
    if (!loading.has(name)) {
      const data = new Promise((done, failed) => {
        const script = document.createElement("script");
        waiting.set(name, done);
        script.src = `search/${name}.js${version}`;
        script.onerror = () => failed(new Error(name));
        script.onload = () => script.remove();
        document.head.append(script);
      });
      loading.set(name, data.then(read));
      data.catch(() => loading.delete(name)); // the next question asks again
    }
    return loading.get(name);
  }

  const catalogue = () =>
    load("catalogue", (data) => {
      const found = JSON.parse(data);
      version = `?${found.version}`;
      found.size = found.kinds.reduce((sum, [, count]) => sum + count, 0);
      found.kindOf = new Uint8Array(found.size);
      let at = 0;
      for (const [kind, count] of found.kinds) found.kindOf.fill(kind, at, (at += count));
      at = 0;
      found.blocks = found.blocks.map(([name, count]) => ({ name, start: (at += count) - count }));
      return found;
    });

  // ---- Passages

  async function passage(number) {
    const { blocks, kindOf } = await catalogue();
    let [low, high] = [0, blocks.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (blocks[middle].start <= number) low = middle;
      else high = middle - 1;
    }
    const { documents, units } = await load(blocks[low].name, JSON.parse);
    const [of, address, label, text, proposed] = units[number - blocks[low].start];
    const [path, title, language, sort] = documents[of];
    return { number, kind: kindOf[number] & 15, path, title, language, sort, address, label, text, proposed };
  }

  // ---- Words

  // The files that have a word; or, of a beginning, all words that have it.
  function files(shards, word, beginning) {
    const names = Object.keys(shards);
    const own = names.filter((each) => word.startsWith(each)).sort((one, other) => other.length - one.length)[0];
    const longer = beginning ? names.filter((each) => each.length > word.length && each.startsWith(word)) : [];
    return [own, ...longer].filter(Boolean).map((each) => shards[each]);
  }

  // Adds what a line says: passages, each by its distance from the one before, then perhaps how often the word is there.
  function add(line, start, weight, found) {
    let [place, number, step] = [0, 0, -1];
    for (let at = start; at <= line.length; at += 1) {
      const code = at < line.length ? line.charCodeAt(at) : 32;
      if (code > 47 && code < 58) number = number * 10 + code - 48;
      else if (code === 120) {
        step = number;
        number = 0;
      } else {
        place += step < 0 ? number : step;
        found[place] += step < 0 ? weight : weight * number;
        number = 0;
        step = -1;
      }
    }
  }

  // How much each passage has of a word. A word that only begins so counts for less than half.
  async function weights(wanted, { words, size }) {
    const asked = [...wanted.same].flatMap((each) => files(words, each, false));
    const names = new Set([...files(words, wanted.word, wanted.beginning), ...asked]);
    const found = new Float32Array(size);
    for (const lines of await Promise.all([...names].map((each) => load(each, (data) => data.split("\n"))))) {
      for (const line of lines) {
        const word = line.slice(0, line.indexOf(" "));
        if (!search.fits(wanted, word)) continue;
        const weight = word === wanted.word || wanted.same.has(word) ? 1 : 0.4;
        add(line, word.length + 1, weight, found);
      }
    }
    return found;
  }

  // Other spellings of the words that are not in quotation marks.
  function spell(parts, groups) {
    for (const { row, exact } of parts) {
      for (const wanted of exact ? [] : row) {
        const { word, beginning } = wanted;
        const begins = (each) => each === word || (beginning && word.length > 3 && each.startsWith(word));
        wanted.same = new Set(groups.filter((group) => group.some(begins)).flat());
      }
    }
  }

  // Numbers by their scores, the highest first, equal ones in order. Score and number are one value each, because values
  // are sorted many times faster than with a function that compares.
  function best(numbers, scores) {
    const values = Float64Array.from(numbers, (number) => Math.round(-FINE * scores[number]) * scores.length + number);
    return Array.from(values.sort(), (value) => ((value % scores.length) + scores.length) % scores.length);
  }

  // The numbers of the passages that have all parts, the best first; of words in a row it is not yet known whether they
  // stand in a row. A part counts by how rare it is and how often it is there; what has just the name that is asked for
  // comes first. They are in the order of the
  // edition if that is wanted, and without the names of documents.
  async function answer(parts, { text, kind, ordered, names }) {
    const index = await catalogue();
    spell(parts, index.spellings);
    const [start, count] = index.texts[text] ?? [0, text ? 0 : index.size];
    const kindOf = (number) => index.kindOf[number] & 15;
    const isName = (number) => index.kindOf[number] > 15;
    const wanted = (number) =>
      number >= start && number < start + count && (kind === "" || kindOf(number) === Number(kind)) && (names || !isName(number));
    const scores = new Float64Array(index.size);
    const named = new Float64Array(index.size);
    let numbers = null;
    let rarities = 0;
    for (const each of await Promise.all(parts.flatMap(({ row }) => row).map((word) => weights(word, index)))) {
      numbers = (numbers ?? [...scores.keys()].filter(wanted)).filter((number) => each[number] > 0);
      const rarity = Math.log(1 + index.size / (1 + numbers.length));
      rarities += rarity;
      for (const number of numbers) {
        named[number] += each[number];
        scores[number] += (rarity * each[number]) / (each[number] + 1);
      }
    }
    for (const number of numbers.filter(isName)) scores[number] = 5 * rarities * Math.min(1, named[number] / WHOLE) ** 2;
    return ordered ? numbers : best(numbers, scores);
  }

  Object.assign(search, { answer, catalogue, passage });
})();
