package id.tanggap.intake.mail.auth;

/// Scans the value of an Authentication-Results field once, from left to right. White space and comments, nested ones
/// too, are allowed between all tokens (CFWS in RFC 5322 section 3.2.2).
final class ResultsScanner {

    private final String text;
    private int at;

    ResultsScanner(String text) {
        this.text = text;
    }

    /// The end, or the semicolon before the next result.
    boolean isBetweenResults() {
        skipSpace();
        return isEnd() || text.charAt(at) == ';';
    }

    /// Goes behind the next semicolon.
    ///
    /// @return false if there is none
    boolean nextResult() {
        skipResult();
        at++;
        skipSpace();
        return at < text.length();
    }

    boolean moreOfResult() {
        return !isBetweenResults();
    }

    /// Goes to the next semicolon; one in a comment or in quotes does not count.
    void skipResult() {
        while (!isBetweenResults()) {
            if (text.charAt(at) == '"') {
                quoted(new StringBuilder());
            } else {
                at++;
            }
        }
    }

    /// The name of a method.
    String key() {
        return until("=/;(\"");
    }

    /// `ptype.property`; white space and comments around the dot are left out.
    String propertyName() {
        var name = new StringBuilder(key());
        skipSpace();
        while (!isEnd() && (text.charAt(at) == '.' || name.toString().endsWith("."))) {
            var before = at;
            name.append(key());
            skipSpace();
            if (at == before) {
                break;
            }
        }
        return name.toString();
    }

    /// `dkim/1`
    void skipMethodVersion() {
        skipSpace();
        if (!isEnd() && text.charAt(at) == '/') {
            at++;
            until("=;(\"");
        }
    }

    boolean skipEquals() {
        skipSpace();
        if (isEnd() || text.charAt(at) != '=') {
            return false;
        }
        at++;
        return true;
    }

    /// A token, a quoted string, or a mailbox whose local part is quoted; without the quotes. Empty at a semicolon and
    /// at the end.
    String value() {
        skipSpace();
        var value = new StringBuilder();
        while (!isEnd() && !isSpace() && text.charAt(at) != ';' && text.charAt(at) != '(') {
            if (text.charAt(at) == '"') {
                quoted(value);
            } else {
                value.append(text.charAt(at++));
            }
        }
        return value.toString();
    }

    private String until(String ends) {
        skipSpace();
        var start = at;
        while (!isEnd() && !isSpace() && ends.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    private void quoted(StringBuilder to) {
        at++;
        while (!isEnd() && text.charAt(at) != '"') {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
            }
            to.append(text.charAt(at++));
        }
        at++;
    }

    private void skipSpace() {
        while (!isEnd() && (isSpace() || text.charAt(at) == '(')) {
            if (isSpace()) {
                at++;
            } else {
                skipComment();
            }
        }
    }

    private void skipComment() {
        var depth = 0;
        do {
            switch (text.charAt(at)) {
                case '(' -> depth++;
                case ')' -> depth--;
                case '\\' -> at++;
                default -> {}
            }
            at++;
        } while (depth > 0 && at < text.length());
    }

    private boolean isSpace() {
        return text.charAt(at) <= ' ';
    }

    private boolean isEnd() {
        return at >= text.length();
    }
}
