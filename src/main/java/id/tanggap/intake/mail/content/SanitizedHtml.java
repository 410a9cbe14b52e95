package id.tanggap.intake.mail.content;

import org.owasp.html.AttributePolicy;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/// Makes foreign HTML safe to show: no scripts, no external styles, nothing loaded from other servers.
public final class SanitizedHtml {

    private static final AttributePolicy ONLY_FROM_THE_MAIL =
            (element, attribute, value) -> value.regionMatches(true, 0, "cid:", 0, 4) ? value : null;

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "a",
                    "b",
                    "blockquote",
                    "br",
                    "caption",
                    "cite",
                    "code",
                    "col",
                    "colgroup",
                    "dd",
                    "del",
                    "div",
                    "dl",
                    "dt",
                    "em",
                    "font",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "hr",
                    "i",
                    "img",
                    "ins",
                    "li",
                    "ol",
                    "p",
                    "pre",
                    "q",
                    "s",
                    "small",
                    "span",
                    "strike",
                    "strong",
                    "sub",
                    "sup",
                    "table",
                    "tbody",
                    "td",
                    "tfoot",
                    "th",
                    "thead",
                    "tr",
                    "u",
                    "ul")
            .allowUrlProtocols("http", "https", "mailto", "tel", "cid")
            .allowAttributes("href")
            .onElements("a")
            .requireRelsOnLinks("noopener", "noreferrer", "nofollow")
            .allowAttributes("src")
            .matching(ONLY_FROM_THE_MAIL)
            .onElements("img")
            .allowAttributes("alt", "width", "height")
            .onElements("img")
            .allowAttributes("colspan", "rowspan", "align", "valign")
            .onElements("td", "th", "tr", "table")
            .allowAttributes("dir", "lang", "title")
            .globally()
            .toFactory();

    private SanitizedHtml() {}

    public static String of(String html) {
        return POLICY.sanitize(html);
    }
}
