package id.tanggap.intake.mail.auth;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One header field Authentication-Results (RFC 8601 section 2.2): who checked, and what they found.
///
/// ```
/// mx.contoh.go.id 1; dmarc=pass (p=reject) header.from=warga.example;
///     dkim=pass header.d=warga.example header.s=2026; spf=softfail smtp.mailfrom=warga.example
/// ```
///
/// @param authservId of the server that checked, in lower case
/// @param results in the order of the field
record AuthenticationResults(String authservId, List<MethodResult> results) {

    private static final int LONGEST = 16_000;
    private static final int MOST = 100;
    private static final String VERSION = "1";

    /// The result of one method, such as `dkim` or `dmarc`.
    ///
    /// @param method and result in lower case
    /// @param properties by `ptype.property` in lower case: `header.d`, `smtp.mailfrom`; the first of a name counts
    record MethodResult(String method, String result, Map<String, String> properties) {

        MethodResult {
            properties = Map.copyOf(properties);
        }

        boolean is(String name) {
            return method.equals(name);
        }

        boolean says(Set<String> words) {
            return words.contains(result);
        }

        Optional<String> property(String name) {
            return Optional.ofNullable(properties.get(name)).filter(value -> !value.isEmpty());
        }
    }

    AuthenticationResults {
        results = List.copyOf(results);
    }

    /// @param value of the field, unfolded
    /// @return empty if it names no server, has a version other than 1, or is longer than 16,000 characters: then
    ///     nothing of it counts
    static Optional<AuthenticationResults> of(String value) {
        if (value.length() > LONGEST) {
            return Optional.empty();
        }
        var scanner = new ResultsScanner(value);
        var id = scanner.value().toLowerCase(Locale.ROOT);
        var version = scanner.value();
        var readable = !id.isEmpty() && (version.isEmpty() || version.equals(VERSION)) && scanner.isBetweenResults();
        return readable ? Optional.of(new AuthenticationResults(id, results(scanner))) : Optional.empty();
    }

    private static List<MethodResult> results(ResultsScanner scanner) {
        var all = new ArrayList<MethodResult>();
        while (scanner.nextResult() && all.size() < MOST) {
            var method = scanner.key().toLowerCase(Locale.ROOT);
            scanner.skipMethodVersion();
            if (scanner.skipEquals()) {
                all.add(new MethodResult(method, scanner.value().toLowerCase(Locale.ROOT), properties(scanner)));
            }
        }
        return all;
    }

    private static Map<String, String> properties(ResultsScanner scanner) {
        var all = new LinkedHashMap<String, String>();
        while (scanner.moreOfResult()) {
            var name = scanner.propertyName().toLowerCase(Locale.ROOT);
            if (!scanner.skipEquals()) {
                scanner.skipResult();
            } else if (all.size() < MOST) {
                all.putIfAbsent(name, scanner.value());
            }
        }
        return all;
    }
}
