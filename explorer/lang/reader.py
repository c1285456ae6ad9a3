"""What the parser offers to the readers of operands, beyond walking over tokens."""

from abc import abstractmethod

from explorer.lang.stream import Stream
from explorer.lang.syntax import Node


class Reader(Stream):
    """A stream that also reads the parts several kinds of operands share."""

    @abstractmethod
    def juxtaposed(self) -> bool:
        """Whether an operand follows directly, which makes a product."""

    @abstractmethod
    def exponent(self) -> Node:
        """Read what stands after `^`."""

    @abstractmethod
    def superscript(self) -> Node:
        """Read an exponent of raised characters."""

    @abstractmethod
    def arguments(self) -> tuple[Node, ...]:
        """Read `(a, b, ...)`."""

    @abstractmethod
    def bare_argument(self) -> Node:
        """Read the argument of a function without brackets."""
