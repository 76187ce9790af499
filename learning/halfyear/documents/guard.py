"""What a template that staff edited may ask of the engine: words, choices and loops, no more.

A template is text of strangers. Its tree is looked through before anything runs: no calls, no
arithmetic, no attributes but those of placeholders, and no more output than a report has. The
sandbox of the engine stands behind that.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from django.utils.translation import gettext as _
from jinja2 import TemplateSyntaxError, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from learning.halfyear.documents.placeholders import placeholders

FILTERS = frozenset({"upper", "lower", "length", "first", "last", "join", "default"})
TESTS = frozenset({"defined"})
LOOP = frozenset({"index", "first", "last", "length"})
ALLOWED = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.Name,
    nodes.Getattr,
    nodes.Getitem,
    nodes.Const,
    nodes.For,
    nodes.If,
    nodes.CondExpr,
    nodes.Compare,
    nodes.Operand,
    nodes.And,
    nodes.Or,
    nodes.Not,
    nodes.Test,
    nodes.Filter,
)
# No list of a report is longer; the size of what comes out is reckoned with it.
MOST_ROWS, MOST_INNER = 400, 20
MOST_LETTERS = 60_000_000
DEEPEST = 2


@dataclass(frozen=True)
class Refusal:
    """A line of the template's text, and what is wrong in it."""

    line: int
    says: str


@dataclass
class Known:
    """Names and the fields that each has; loops add their own."""

    fields: dict[str, frozenset[str]] = field(default_factory=dict)

    def with_loop(self, loop: nodes.For) -> "Known":
        inner = dict(self.fields) | {"loop": LOOP}
        if isinstance(loop.target, nodes.Name):
            inner[loop.target.name] = self.fields_of_rows(loop.iter)
        return Known(inner)

    def fields_of_rows(self, rows: nodes.Node) -> frozenset[str]:
        return (
            self.fields.get(rows.name, frozenset()) if isinstance(rows, nodes.Name) else frozenset()
        )


def environment() -> ImmutableSandboxedEnvironment:
    """Escapes always; has no functions, and few filters."""
    made = ImmutableSandboxedEnvironment(autoescape=True)
    made.globals.clear()
    made.filters = {name: one for name, one in made.filters.items() if name in FILTERS}
    made.tests = {name: one for name, one in made.tests.items() if name in TESTS}
    return made


def known_names() -> Known:
    return Known({one.name: frozenset(name for name, _ in one.fields) for one in placeholders()})


def refusals(source: str) -> list[Refusal]:
    """What is wrong with a template's text; nothing when it can be rendered."""
    env = environment()
    try:
        tree = env.parse(source)
    except TemplateSyntaxError as failure:
        says = _("it cannot be read: {reason}").format(reason=failure.message)
        return [Refusal(failure.lineno, says)]
    found = [*looked_through(tree, known_names(), 0)]
    if not found and size_of(tree) > MOST_LETTERS:
        found = [Refusal(0, _("the document would become too large: loops repeat too much text"))]
    return found


def looked_through(node: nodes.Node, known: Known, depth: int) -> Iterator[Refusal]:
    says = refusal(node, known)
    if says:
        yield Refusal(node.lineno, says)
    elif isinstance(node, nodes.For):
        yield from loop_refusals(node, known, depth)
    else:
        for child in node.iter_child_nodes():
            yield from looked_through(child, known, depth)


def loop_refusals(loop: nodes.For, known: Known, depth: int) -> Iterator[Refusal]:
    simple = isinstance(loop.target, nodes.Name) and isinstance(
        loop.iter, nodes.Name | nodes.Getattr
    )
    if depth >= DEEPEST or not simple or loop.recursive or loop.test:
        yield Refusal(
            loop.lineno, _("only simple loops are allowed, and at most two in each other")
        )
        return
    # Within a loop only lists of its own row: others would multiply.
    if depth and not isinstance(loop.iter, nodes.Getattr):
        yield Refusal(loop.lineno, _("an inner loop goes through a list of the outer one's row"))
        return
    yield from looked_through(loop.iter, known, depth)
    for child in (*loop.body, *loop.else_):
        yield from looked_through(child, known.with_loop(loop), depth + 1)


def refusal(node: nodes.Node, known: Known) -> str:
    if not isinstance(node, ALLOWED):
        return _("“{what}” is not allowed in a template").format(what=type(node).__name__)
    if isinstance(node, nodes.Name):
        return unknown_name(node, known)
    if isinstance(node, nodes.Getattr):
        return unknown_field(node, known)
    return unknown_way(node)


def unknown_way(node: nodes.Node) -> str:
    if isinstance(node, nodes.Getitem) and not is_place(node):
        return _("only a number may stand in square brackets")
    if isinstance(node, nodes.Filter) and node.name not in FILTERS:
        return _("there is no filter “{name}”").format(name=node.name)
    if isinstance(node, nodes.Test) and node.name not in TESTS:
        return _("there is no test “{name}”").format(name=node.name)
    return ""


def unknown_name(node: nodes.Name, known: Known) -> str:
    if node.name in known.fields:
        return ""
    return _("there is no placeholder “{name}”").format(name=node.name)


def unknown_field(node: nodes.Getattr, known: Known) -> str:
    if not isinstance(node.node, nodes.Name):
        return _("“{name}” cannot stand behind another dot").format(name=node.attr)
    if node.attr in known.fields.get(node.node.name, frozenset({node.attr})):
        return ""
    whole = f"{node.node.name}.{node.attr}"
    return _("there is no placeholder “{name}”").format(name=whole)


def is_place(node: nodes.Getitem) -> bool:
    return isinstance(node.arg, nodes.Const) and isinstance(node.arg.value, int)


def size_of(node: nodes.Node, rows: int = MOST_ROWS) -> int:
    """Letters of what comes out, at most, without the words filled in."""
    if isinstance(node, nodes.TemplateData):
        return len(node.data)
    loops = isinstance(node, nodes.For)
    inner = sum(size_of(child, MOST_INNER if loops else rows) for child in node.iter_child_nodes())
    return inner * rows if loops else inner
