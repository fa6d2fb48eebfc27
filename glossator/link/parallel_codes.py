"""What can be wrong with a parallel."""

from glossator.model.diagnostic import Code, Level

PASSAGE_UNKNOWN = Code(
    "passage-unknown",
    Level.ERROR,
    "a parallel names a passage that is not there",
    "A passage of a parallel is a text, by its id, and some of its paragraphs, by theirs: `p1`, `p2`, … in reading "
    "order, "
    "or the ids that the editor gave them.",
    "passages:\n  - {text: one, paragraphs: [p99]}",
    "passages:\n  - {text: one, paragraphs: [p9]}",
)
PARALLEL_SINGLE = Code(
    "parallel-single",
    Level.ERROR,
    "a parallel has fewer than two passages",
    "A parallel sets passages side by side, so it needs two at least. They can stand in several texts or in one; "
    "paragraphs that follow each other are one passage.",
    "passages:\n  - {text: one, paragraphs: [p5, p6]}",
    "passages:\n  - {text: one, paragraphs: [p5, p6]}\n  - {text: two, paragraphs: [p12]}",
)
PARALLEL_SILENT = Code(
    "parallel-silent",
    Level.ERROR,
    "a parallel has no comment",
    "What stands under the front matter says, in a neutral sentence or two, how the passages bear on each other. "
    "Readers "
    "see it between them.",
    "a parallel with front matter only",
    "a parallel with a sentence under its front matter",
    hint="say below the front matter how the passages bear on each other",
)

CODES = (PASSAGE_UNKNOWN, PARALLEL_SINGLE, PARALLEL_SILENT)
