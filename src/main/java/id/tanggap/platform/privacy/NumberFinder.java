package id.tanggap.platform.privacy;

import id.tanggap.platform.privacy.DigitReader.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Finds the numbers of people in a text. Linear: every group of digits is looked at with the few that follow it.
///
/// Ticket numbers (12 digits), amounts of money, dates, coordinates and codes such as `K26-0001` are none.
final class NumberFinder {

    private static final int FEWEST_DIGITS = 6;
    private static final int SIXTEEN = 16;
    private static final int LONGEST = 19;
    private static final int MOST_SIGNS = 4;
    private static final int MOBILE_IS_WHOLE = 11;
    private static final int LONGEST_BY_PARTS = 12;
    private static final Pattern DATE = Pattern.compile(
            "(?:[0-3]?\\d ?([-./ ]) ?[01]?\\d ?\\1 ?(?:19|20)\\d\\d)|(?:(?:19|20)\\d\\d([-./ ])[01]\\d\\2[0-3]\\d)");

    private final String text;
    private final List<Group> groups;
    private final List<FoundNumber> found = new ArrayList<>();

    private NumberFinder(String text) {
        this.text = text;
        this.groups = DigitReader.groups(text);
    }

    /// In order; none overlaps another.
    static List<FoundNumber> find(String text) {
        return text.length() < FEWEST_DIGITS ? List.of() : new NumberFinder(text).all();
    }

    private List<FoundNumber> all() {
        for (var n = 0; n < groups.size(); ) {
            n = after(n);
        }
        return List.copyOf(found);
    }

    /// Looks at what begins with a group.
    ///
    /// @return the group to look at next
    private int after(int n) {
        var hint = NumberHint.before(text, groups.get(n).start());
        var other = hint == NumberHint.PHONE ? n : noNumber(n, hint);
        if (other > n) {
            return other;
        }
        return register(n, hint)
                .or(() -> phone(n, hint))
                .or(() -> signed(n, hint))
                .map(last -> last + 1)
                .orElse(n + 1);
    }

    /// Money, decimal numbers and dates.
    ///
    /// @return the group after it; `n` if there is none
    private int noNumber(int n, NumberHint hint) {
        var first = groups.get(n);
        var thousands = n + 1;
        while (joined(thousands, ".") && groups.get(thousands).length() == 3) {
            thousands++;
        }
        if (hint == NumberHint.MONEY
                || (thousands > n + 1 && first.length() <= 3 && !first.digits().startsWith("0"))) {
            return isPlus(first) ? n : thousands;
        }
        if (isDecimal(n)) {
            return n + 2;
        }
        return follows(n + 2) && isDate(first, groups.get(n + 2)) ? n + 3 : n;
    }

    /// `-6.894512`, `110.638712345678`.
    private boolean isDecimal(int n) {
        var first = groups.get(n).digits();
        return joined(n + 1, ".")
                && first.length() <= 3
                && (first.equals("0") || first.charAt(0) != '0')
                && groups.get(n + 1).length() > 3
                && !joined(n + 2, ".")
                && !isPlus(groups.get(n));
    }

    private boolean isDate(Group first, Group third) {
        return third.end() - first.start() <= 14
                && DATE.matcher(text.substring(first.start(), third.end())).matches();
    }

    private boolean follows(int n) {
        return n < groups.size() && groups.get(n).continues();
    }

    private boolean joined(int n, String gap) {
        return n < groups.size() && groups.get(n).gap().equals(gap);
    }

    private Optional<Integer> register(int n, NumberHint hint) {
        var digits = new StringBuilder();
        for (var last = n; last == n || follows(last); last++) {
            digits.append(groups.get(last).digits());
            if (digits.length() > LONGEST) {
                break;
            }
            var kind = RegisterNumber.kind(digits.toString(), hint, last == n && isAlone(groups.get(n)));
            if (kind.isPresent()) {
                return Optional.of(add(kind.get(), n, last));
            }
        }
        return Optional.empty();
    }

    /// `332101/410190/0001`: sixteen digits in a few groups with the same sign between them all.
    private Optional<Integer> signed(int n, NumberHint hint) {
        var digits = new StringBuilder(groups.get(n).digits());
        for (var last = n + 1; isSigned(n, last) && last <= n + MOST_SIGNS && digits.length() < SIXTEEN; last++) {
            digits.append(groups.get(last).digits());
            if (digits.length() == SIXTEEN) {
                var end = last;
                return RegisterNumber.kind(digits.toString(), hint, false).map(kind -> add(kind, n, end));
            }
        }
        return Optional.empty();
    }

    private boolean isSigned(int first, int n) {
        return n < groups.size()
                && groups.get(n).isSigned()
                && groups.get(n).sign().equals(groups.get(first + 1).sign());
    }

    /// Neither a part of a word, such as a hash, nor the decimals of a number.
    private boolean isAlone(Group group) {
        return !isLetter(group.start() - 1) && !isLetter(group.end()) && !isFraction(group);
    }

    private boolean isLetter(int at) {
        return at >= 0 && at < text.length() && Character.isLetter(text.charAt(at));
    }

    private boolean isFraction(Group group) {
        return group.start() > 1
                && text.charAt(group.start() - 1) == ','
                && Character.isDigit(text.charAt(group.start() - 2));
    }

    private Optional<Integer> phone(int n, NumberHint hint) {
        var first = groups.get(n);
        if (hint != NumberHint.PHONE && (isLetter(first.start() - 1) || !beginsAsPhone(first, isPlus(first)))) {
            return Optional.empty();
        }
        var last = lastOfPhone(n, hint);
        return last < n
                        || (hint != NumberHint.PHONE
                                && isLetter(groups.get(last).end()))
                ? Optional.empty()
                : Optional.of(add(NumberKind.PHONE, n, last));
    }

    /// @return the last group of the number that begins with a group; -1 if none does
    private int lastOfPhone(int n, NumberHint hint) {
        var plus = isPlus(groups.get(n));
        var digits = new StringBuilder();
        var end = -1;
        for (var last = n; last == n || goesOn(n, last, hint); last++) {
            digits.append(groups.get(last).digits());
            if (digits.length() > (end < 0 ? PhoneDigits.LONGEST : longest(groups.get(n), plus))) {
                break;
            }
            if (PhoneDigits.isNumber(digits.toString(), plus, hint)) {
                end = last;
                if (isWhole(digits.toString(), last == n, isSpelt(n, last))) {
                    break;
                }
            }
        }
        return end;
    }

    /// How many digits what is a number already may have with one more part.
    private static int longest(Group first, boolean plus) {
        return plus || first.digits().startsWith("62") ? LONGEST_BY_PARTS + 2 : LONGEST_BY_PARTS;
    }

    private static boolean beginsAsPhone(Group first, boolean plus) {
        return plus || first.digits().startsWith("0") || first.digits().startsWith("62");
    }

    private boolean isPlus(Group first) {
        var at = first.start() - 1;
        return at >= 0 && (text.charAt(at) == '+' || text.charAt(at) == '\uff0b');
    }

    /// One by one, "0 8 1 2 …".
    private boolean isSpelt(int n, int last) {
        return last > n && groups.subList(n, last + 1).stream().allMatch(group -> group.length() == 1);
    }

    /// What is written together is whole; a mobile number in parts is, from eleven digits on.
    private static boolean isWhole(String digits, boolean together, boolean spelt) {
        return together || !PhoneDigits.beginsMobile(digits) || (!spelt && digits.length() >= MOBILE_IS_WHOLE);
    }

    /// The gap after an area code may be another; all that follow are alike: "0812-3456-789 12 orang" ends at the 9.
    /// Not after a plus: "+60 12-345 6789". Signs are within a number only where a word says that it is one.
    private boolean goesOn(int first, int n, NumberHint hint) {
        return (hint == NumberHint.PHONE && isSigned(first, n))
                || (follows(n)
                        && (n <= first + 2
                                || isPlus(groups.get(first))
                                || isAlike(
                                        groups.get(n).gap(), groups.get(n - 1).gap())));
    }

    private static boolean isAlike(String gap, String before) {
        return before.indexOf(')') >= 0 || gap.strip().equals(before.strip());
    }

    private int add(NumberKind kind, int first, int last) {
        var start = groups.get(first).start();
        found.add(new FoundNumber(kind, kind == NumberKind.PHONE ? withPlus(start) : start, end(groups.get(last))));
        return last;
    }

    /// The second half of a digit that is two characters long belongs to it.
    private int end(Group last) {
        var end = last.end();
        return end < text.length() && text.charAt(end) == PlainDigits.JOINER ? end + 1 : end;
    }

    /// A plus and an opening bracket belong to a telephone number.
    private int withPlus(int start) {
        var first = start;
        while (first > 0 && "+\uff0b(".indexOf(text.charAt(first - 1)) >= 0) {
            first--;
        }
        return first;
    }
}
