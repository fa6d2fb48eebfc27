// The words of a search: folded as the index has them, read from what is typed, found in a passage.
// What is folded into what is said in glossator/model/folding.py; a test holds the two against each other.
(() => {
  "use strict";
  const SIGNS = "\\u3040-\\u30ff\\u3400-\\u9fff\\uf900-\\ufaff"; // of scripts without spaces between words
  const WORD = new RegExp(`[${SIGNS}]|(?:(?![${SIGNS}])[\\p{L}\\p{N}])+`, "gu");
  const LONGEST = 40;
  const MOST = 12; // parts of a question that count
  const LETTERS = new Map(
    Object.entries({
      й: "й", Й: "й", ς: "σ", ß: "ss", ẞ: "ss", æ: "ae", Æ: "ae", œ: "oe", Œ: "oe", ø: "o", Ø: "o", ł: "l", Ł: "l",
      đ: "d", Đ: "d", ð: "d", Ð: "d", þ: "th", Þ: "th", ħ: "h", Ħ: "h", ı: "i", ŧ: "t", Ŧ: "t",
    }),
  );
  for (const sign of "\u00ad\u200b\u200c\u200d\u2060\ufeff") LETTERS.set(sign, "");
  for (const sign of "\u02b9\u02ba\u02bb\u02bc\u02bd\u02be\u02bf") LETTERS.set(sign, "'");
  const known = new Map();

  function folded(character) {
    if (!known.has(character)) {
      const small = character.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
      const parts = LETTERS.has(character) ? [character] : [...small];
      known.set(character, parts.map((each) => LETTERS.get(each) ?? each).join(""));
    }
    return known.get(character);
  }

  const cut = (word) => (word.length > LONGEST ? [...word].slice(0, LONGEST).join("") : word);

  // The folded words of a text in composed form, each with the place of what is printed.
  function words(text) {
    const starts = []; // of the characters behind each folded one
    const ends = [];
    let plain = "";
    let place = 0;
    for (const character of text) {
      const found = folded(character);
      place += character.length;
      plain += found;
      for (let number = 0; number < found.length; number += 1) {
        starts.push(place - character.length);
        ends.push(place);
      }
      if (!found && ends.length) ends[ends.length - 1] = place; // a mark belongs to its letter
    }
    return [...plain.matchAll(WORD)].map(({ 0: word, index }) => ({
      word: cut(word),
      start: starts[index],
      end: ends[index + word.length - 1],
    }));
  }

  // What is asked for: parts that must all be there, each one word or several in a row. A word is found by its beginning
  // if it has four letters or is being typed; in quotation marks only as it stands.
  function parse(question) {
    const typed = question.normalize("NFC").replace(/[“”„‟«»]/g, '"');
    const pieces = [...typed.matchAll(/"([^"]*)"?|[^\s"]+/g)].slice(0, MOST);
    return pieces.flatMap(({ 0: piece, 1: quoted }, number) => {
      const row = words(quoted ?? piece).map(({ word }) => ({ word, beginning: false, same: new Set() }));
      if (!row.length) return [];
      const last = row.at(-1);
      const least = number === pieces.length - 1 ? 2 : 4;
      last.beginning = quoted === undefined && last.word.length >= least;
      return [{ row, exact: quoted !== undefined }];
    });
  }

  const fits = (wanted, word) =>
    word === wanted.word || wanted.same.has(word) || (wanted.beginning && word.startsWith(wanted.word));

  // Where a text has what is asked for, in order and apart from each other; and how many of the parts it has.
  function match(text, parts) {
    const found = words(text);
    const hits = [];
    const had = new Set();
    for (let at = 0; at < found.length; at += 1) {
      parts.forEach(({ row }, number) => {
        if (at + row.length > found.length || !row.every((each, step) => fits(each, found[at + step].word))) return;
        had.add(number);
        const [start, end, before] = [found[at].start, found[at + row.length - 1].end, hits.at(-1)];
        if (!before || start >= before.end) hits.push({ start, end, parts: new Set([number]) });
        else {
          before.end = Math.max(before.end, end);
          before.parts.add(number);
        }
      });
    }
    return { text, hits, complete: had.size === parts.length, had: had.size };
  }

  window.glossatorSearch = { words, parse, fits, match };
})();
