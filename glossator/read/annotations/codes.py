"""What can be wrong with a layer of annotations by itself."""

from glossator.model.diagnostic import Code, Level

ANNOTATION_SYNTAX = Code(
    "annotation-syntax",
    Level.ERROR,
    "a layer of annotations cannot be read",
    "A file in `annotations/` is JSON. Here a quotation mark, a comma or a bracket is missing or is one too many, or "
    "lists are nested deeper than any annotation needs. Nothing of the file is read.",
    '{"type": "Annotation" "id": "urn:example:1"}',
    '{"type": "Annotation", "id": "urn:example:1"}',
    hint="look at the end of the line before this one, too",
)
ANNOTATION_FORM = Code(
    "annotation-form",
    Level.ERROR,
    "an annotation is not as the Web Annotation model has it",
    "A layer is an annotation, a list of them, or an `AnnotationCollection` with its page of `items` in it. Every "
    "annotation has the context of the model, the type `Annotation`, an `id`, and a `target`; here it also says who "
    "wrote it, in the `name` of its `creator` or of the layer's. A target is the address of a place in a text, or has "
    "a `source` that is one and a `TextQuoteSelector` that says which words are meant.",
    '{"type": "Annotation", "target": "texts/one.html#p3"}',
    '{"@context": "http://www.w3.org/ns/anno.jsonld", "id": "urn:example:1", "type": "Annotation", "creator": '
    '{"type": "Person", "name": "A. Teacher"}, "target": "texts/one.html#p3"}',
    hint="the manual's page on annotations has a whole one",
)
ANNOTATION_BODY = Code(
    "annotation-body",
    Level.ERROR,
    "the body of an annotation is not plain words",
    "Annotations are published as plain words: a `TextualBody` with a `value`, its `format` left out or `text/plain`. "
    "HTML could hold a script, and a body that is an address would have to be fetched from elsewhere.",
    '"body": {"type": "TextualBody", "format": "text/html", "value": "<b>No.</b>"}',
    '"body": {"type": "TextualBody", "format": "text/plain", "value": "No."}',
    hint="write plain words, in a body of type `TextualBody`",
)

CODES = (ANNOTATION_SYNTAX, ANNOTATION_FORM, ANNOTATION_BODY)
