package id.tanggap.routing.rule;

/// Whether what a condition says takes in something: a group its categories, an area the areas in it, a domain its
/// addresses. Used for reports, and to compare rules with each other.
final class RuleScope {

    private RuleScope() {}

    /// A group takes in its leaves.
    static boolean category(String wanted, String code) {
        return code.equals(wanted) || code.startsWith(wanted + ".");
    }

    static boolean place(String wanted, String code) {
        return code.equals(wanted) || code.startsWith(wanted + ".");
    }

    /// A domain takes in its addresses, its subdomains, and the addresses of these.
    static boolean reporter(String wanted, String reporter) {
        if (!wanted.startsWith("@")) {
            return reporter.equals(wanted);
        }
        return reporter.endsWith(wanted)
                || (reporter.indexOf('@') >= 0
                        && reporter.substring(reporter.lastIndexOf('@')).endsWith("." + wanted.substring(1)));
    }
}
