"""Reading the pages of figures."""

from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse

EVIL = "=HYPERLINK(1)"


def at(name: str, pk: int) -> str:
    return reverse(name, args=[pk])


def cells(client: Client, address: str) -> dict[str, list[str]]:
    """The rows of the page's tables, by the first words of their heading."""
    page = BeautifulSoup(client.get(address).content, "html.parser")
    return {
        row.th.get_text(" ", strip=True): [cell.get_text(" ", strip=True) for cell in row("td")]
        for row in page.select("tbody tr")
    }
