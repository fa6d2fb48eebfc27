"""What can be wrong between annotations and the texts they are about."""

from glossator.model.diagnostic import Code, Level

ANNOTATION_TARGET = Code(
    "annotation-target",
    Level.ERROR,
    "an annotation is about a text or a place that is not there",
    "The source of a target is the address of a text's page in the site, and after `#` that of a paragraph, a heading "
    "or a note on it.",
    '"source": "texts/won.html#p3"',
    '"source": "texts/one.html#p3"',
)
ANNOTATION_QUOTE = Code(
    "annotation-quote",
    Level.WARNING,
    "the quoted words of an annotation are not in its text",
    "The text has changed since the words were quoted, or the quote stands in several places and its context does not "
    "say which is meant. The annotation is published all the same, in the list after the text, as one that has no "
    "place. Quote the words as they now are, with some words before and after them.",
    '"exact": "the wolfs walked"',
    '"exact": "the wolves walked", "prefix": "in the night "',
    hint="copy the words from the page, with a few before and behind them",
)
ANNOTATION_DUPLICATE = Code(
    "annotation-duplicate",
    Level.ERROR,
    "two annotations have the same id",
    "The id of an annotation is what others refer to, so no two have the same, in all layers of an edition together.",
    '"id": "urn:example:1", and again "id": "urn:example:1"',
    '"id": "urn:example:1", and then "id": "urn:example:2"',
    hint="give one of the two another id",
)

CODES = (ANNOTATION_TARGET, ANNOTATION_QUOTE, ANNOTATION_DUPLICATE)
