package id.tanggap.reporter.address;

import java.net.IDN;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.psl.PublicSuffixMatcher;
import org.apache.hc.client5.http.psl.PublicSuffixMatcherLoader;

/// The mailbox behind the ways of writing its address: without tags (RFC 5233), in lower case, under the provider's
/// one domain. For counting only: mail goes to the address as it was written.
///
/// `Robot+17@contoh.id` and `robot-17@contoh.id` are `robot@contoh.id`; `b.u.d.i@googlemail.com` is `budi@gmail.com`.
/// Two people are not taken for one: dots count except at Gmail, and what follows a hyphen only if it is a number
/// (qmail, VERP) or the provider uses it for tags.
///
/// @param value local part and domain
/// @param organisation the domain below the public suffix: `mail.contoh.co.id` belongs to `contoh.co.id`
/// @param isPublic an address at a provider that is open to everybody
public record BaseAddress(String value, String organisation, boolean isPublic) {

    private static final PublicSuffixMatcher SUFFIXES = PublicSuffixMatcherLoader.getDefault();
    private static final int BLOCK_DIGITS = 2;
    private static final Pattern NUMBERED = Pattern.compile("(?<=[\\p{L}])-\\d+(-.*)?$");

    /// @param address of any quality; without an `@` it is a name in no domain
    public static BaseAddress of(String address) {
        var written = address.strip().toLowerCase(Locale.ROOT);
        var at = written.lastIndexOf('@');
        var domain = ascii(written.substring(at + 1));
        var provider = MailProviders.of(domain);
        var local = withoutTag(written.substring(0, Math.max(0, at)).replace("\"", ""), "+");
        return provider.map(known -> new BaseAddress(local(local, known) + "@" + known.domain(), known.domain(), true))
                .orElseGet(() -> new BaseAddress(numberless(local) + "@" + domain, organisation(domain), false));
    }

    /// A telephone number; its organisation is the block of a hundred numbers around it, as one customer rents them.
    ///
    /// @param number in E.164
    public static BaseAddress ofNumber(String number) {
        return new BaseAddress(number, number.substring(0, Math.max(0, number.length() - BLOCK_DIGITS)), false);
    }

    private static String local(String local, MailProviders.Provider provider) {
        var base = withoutTag(local, provider.tags());
        return provider.isWithoutDots() ? base.replace(".", "") : base;
    }

    private static String withoutTag(String local, String signs) {
        return signs.chars().map(local::indexOf).filter(place -> place > 0).min().stream()
                .mapToObj(place -> local.substring(0, place))
                .findFirst()
                .orElse(local);
    }

    private static String numberless(String local) {
        return NUMBERED.matcher(local).replaceFirst("");
    }

    private static String ascii(String domain) {
        var name = domain.endsWith(".") ? domain.substring(0, domain.length() - 1) : domain;
        try {
            return IDN.toASCII(name, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException notADomain) {
            return name;
        }
    }

    private static String organisation(String domain) {
        return Objects.requireNonNullElse(SUFFIXES.getDomainRoot(domain), domain);
    }
}
