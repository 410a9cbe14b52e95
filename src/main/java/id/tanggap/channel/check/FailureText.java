package id.tanggap.channel.check;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// What a technical line about a failing channel means, so that a page can say it in the reader's language. Lines come
/// from many libraries and are kept as they are; only their usual words are known here.
public final class FailureText {

    /// No usual words: the line itself has to do.
    public static final String OTHER = "other";

    private static final Map<String, Pattern> WORDS = new LinkedHashMap<>();

    static {
        usual("password", "authentication ?failed|invalid credentials|login failed|or its password|http 40[13]\\b");
        usual("host", "unknownhost|unresolvedaddress|name or service not known|nodename nor servname");
        usual("certificate", "pkix|certificat|subject alternative|no name matching|server identity");
        usual("tls", "sslexception|sslhandshake|sslprotocol|starttls|unrecognized ssl");
        usual("timeout", "timeoutexception|timed out");
        usual(
                "unreachable",
                "connectexception|connection refused|cannot be reached|noroutetohost|network is unreachable");
        usual("messages", "refused within the hour");
        usual(
                "dropped",
                "socketexception|connection reset|connection dropped|broken pipe|folderclosed|closedchannel|eofexception");
        usual("answer", "http [345]\\d\\d\\b|answers [345]\\d\\d\\b|error \\d+|feedbusy");
        usual("file", "nosuchfile|accessdenied|notdirectory|permission denied");
    }

    private FailureText() {}

    private static void usual(String code, String words) {
        WORDS.put(code, Pattern.compile(words));
    }

    /// Code of the sentence `channels.problem.CODE`; the first that fits, because lines name causes too.
    public static String meaning(String line) {
        var words = line.toLowerCase(Locale.ROOT);
        return WORDS.entrySet().stream()
                .filter(usual -> usual.getValue().matcher(words).find())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(OTHER);
    }
}
