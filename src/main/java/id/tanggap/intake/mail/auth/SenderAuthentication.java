package id.tanggap.intake.mail.auth;

import id.tanggap.intake.mail.auth.AuthenticationResults.MethodResult;
import id.tanggap.intake.mail.header.AddressHeaders;
import id.tanggap.intake.mail.header.MailAddress;
import id.tanggap.intake.mail.header.MailHeaders;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Decides whether a mail comes from the address in its From field. Pure.
///
/// Only fields Authentication-Results of trusted servers are read: the topmost one, and those that follow it without
/// any other field between, except what filters add beside it. Further down is what the sender wrote. RFC 8601 section
/// 5 obliges the server to delete forged fields; where it does not, a forged one directly below the genuine one may
/// only add methods that the genuine one does not mention.
public final class SenderAuthentication {

    private static final String FIELD = "authentication-results";
    /// `a@warga.example <b@penipu.example>` without quotes is read as one address.
    private static final Pattern ONE_ADDRESS = Pattern.compile("[^\\s<>,;]+");
    private static final Set<String> BESIDE = Set.of("dkim-filter", "dmarc-filter", "received-spf");
    private static final Set<String> PASS = Set.of("pass");
    /// Older filters say `hardfail`.
    private static final Set<String> FAIL = Set.of("fail", "hardfail");

    private SenderAuthentication() {}

    /// @param trusted ids of servers, in lower case
    public static AuthenticationVerdict verdict(MailHeaders headers, Set<String> trusted) {
        var author = author(headers);
        if (author.isEmpty()) {
            return AuthenticationVerdict.FAIL;
        }
        return OrganizationalDomain.domain(author.get().address())
                .map(domain -> verdict(results(headers, trusted), domain))
                .orElse(AuthenticationVerdict.NONE);
    }

    /// The only author. A mail that names none or several, or has several From fields, has none: what readers show and
    /// what servers checked may differ (RFC 7489 section 6.6.1).
    public static Optional<MailAddress> author(MailHeaders headers) {
        var fields = headers.all("from");
        var authors = AddressHeaders.of(fields);
        return fields.size() == 1 && authors.size() == 1
                ? Optional.of(authors.getFirst())
                        .filter(author -> ONE_ADDRESS.matcher(author.address()).matches())
                : Optional.empty();
    }

    private static List<MethodResult> results(MailHeaders headers, Set<String> trusted) {
        var results = new ArrayList<MethodResult>();
        var mentioned = new HashSet<String>();
        for (var block : trustedFields(headers, trusted)) {
            var added = block.results().stream()
                    .filter(result -> !mentioned.contains(result.method()))
                    .toList();
            results.addAll(added);
            added.forEach(result -> mentioned.add(result.method()));
        }
        return results;
    }

    private static List<AuthenticationResults> trustedFields(MailHeaders headers, Set<String> trusted) {
        var run = new ArrayList<AuthenticationResults>();
        for (var field : headers.inOrder()) {
            var found = field.name().equals(FIELD)
                    ? AuthenticationResults.of(field.value()).filter(one -> trusted.contains(one.authservId()))
                    : Optional.<AuthenticationResults>empty();
            if (found.isPresent()) {
                run.add(found.get());
            } else if (!run.isEmpty() && !BESIDE.contains(field.name())) {
                break;
            }
        }
        return run;
    }

    /// A failure of DMARC decides. Then a pass of DMARC, or an aligned pass of SPF or DKIM. Then any failure.
    private static AuthenticationVerdict verdict(List<MethodResult> results, String domain) {
        if (results.stream().anyMatch(result -> isDmarcFailure(result, domain))) {
            return AuthenticationVerdict.FAIL;
        }
        if (results.stream().anyMatch(result -> passes(result, domain))) {
            return AuthenticationVerdict.PASS;
        }
        return results.stream().anyMatch(result -> (result.is("spf") || result.is("dkim")) && result.says(FAIL))
                ? AuthenticationVerdict.FAIL
                : AuthenticationVerdict.NONE;
    }

    /// A result about another organization's From means that the server read another From than we do.
    private static boolean isDmarcFailure(MethodResult result, String domain) {
        return result.is("dmarc")
                && (result.says(FAIL)
                        || checked(result, "header.from")
                                .filter(other -> !OrganizationalDomain.isAligned(other, domain))
                                .isPresent());
    }

    private static boolean passes(MethodResult result, String domain) {
        if (!result.says(PASS)) {
            return false;
        }
        return switch (result.method()) {
            case "dmarc" ->
                checked(result, "header.from").filter(domain::equals).isPresent();
            case "spf" -> isAligned(checked(result, "smtp.mailfrom"), domain);
            case "dkim" -> isAligned(checked(result, "header.d").or(() -> checked(result, "header.i")), domain);
            default -> false;
        };
    }

    private static boolean isAligned(Optional<String> checked, String domain) {
        return checked.filter(other -> OrganizationalDomain.isAligned(other, domain))
                .isPresent();
    }

    private static Optional<String> checked(MethodResult result, String property) {
        return result.property(property).flatMap(OrganizationalDomain::domain);
    }
}
