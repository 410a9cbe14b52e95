package id.tanggap.intake.mail.content;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// HTML as plain text: lines, lists, link targets.
public final class HtmlToText {

    private static final String QUOTES = "blockquote[type=cite], .gmail_quote, .gmail_quote_container, .yahoo_quoted,"
            + " .moz-cite-prefix, #appendonsend ~ *, #divRplyFwdMsg, #divRplyFwdMsg ~ *, #mail-editor-reference-message-container,"
            + " .protonmail_quote, .zmail_extra";

    private HtmlToText() {}

    public static String of(String html) {
        return render(Jsoup.parse(html).body());
    }

    /// Without the part that mail programs mark as the quoted conversation; forwarded messages stay.
    public static String withoutQuotes(String html) {
        var body = Jsoup.parse(html).body();
        if (isForward(body)) {
            return render(body);
        }
        body.select(QUOTES).forEach(Node::remove);
        return render(body);
    }

    private static boolean isForward(Element body) {
        var text = body.text();
        return text.contains("Forwarded message")
                || text.contains("Pesan terusan")
                || text.contains("Pesan yang diteruskan");
    }

    private static String render(Element body) {
        var writer = new Writer();
        body.traverse(writer);
        return writer.text();
    }

    private static final class Writer implements NodeVisitor {
        private final StringBuilder text = new StringBuilder();
        private int silent;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                if (silent == 0) {
                    add(words.text());
                }
                return;
            }
            switch (node.normalName()) {
                case "script", "style", "head", "title", "template", "noscript" -> silent++;
                case "br" -> text.append('\n');
                case "li" -> line("- ");
                case "p",
                        "div",
                        "tr",
                        "h1",
                        "h2",
                        "h3",
                        "h4",
                        "h5",
                        "h6",
                        "blockquote",
                        "ul",
                        "ol",
                        "table",
                        "pre",
                        "hr" -> line("");
                case "td", "th" -> add(" ");
                default -> {}
            }
        }

        @Override
        public void tail(Node node, int depth) {
            switch (node.normalName()) {
                case "script", "style", "head", "title", "template", "noscript" -> silent--;
                case "p", "h1", "h2", "h3", "h4", "h5", "h6", "table", "ul", "ol" -> text.append("\n\n");
                case "div", "tr", "li", "blockquote", "pre" -> line("");
                case "a" -> link((Element) node);
                default -> {}
            }
        }

        private void link(Element link) {
            var address = link.attr("href");
            if (silent == 0 && address.startsWith("http") && !link.text().contains(address)) {
                add(" (" + address + ")");
            }
        }

        private void line(String start) {
            if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                text.append('\n');
            }
            text.append(start);
        }

        private void add(String words) {
            var atStart =
                    text.isEmpty() || text.charAt(text.length() - 1) == '\n' || text.charAt(text.length() - 1) == ' ';
            text.append(atStart ? words.stripLeading() : words);
        }

        String text() {
            return text.toString();
        }
    }
}
