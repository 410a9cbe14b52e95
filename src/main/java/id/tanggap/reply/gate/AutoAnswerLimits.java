package id.tanggap.reply.gate;

import id.tanggap.reporter.address.BaseAddress;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How many automatic answers are sent to mail: `tanggap.reply.limits.*`. Agents' answers have no limit.
///
/// @param mailbox in an hour to one mailbox, whatever the tags in its address
/// @param organisation in an hour to one domain and those below it
/// @param provider the same for a public provider such as gmail.com
/// @param sameText in an hour to one organisation (one mailbox of a public provider) for the same received words
/// @param sameTextAnywhere in an hour for the same received words, whoever sent them
/// @param minute and `hour`: to everybody together
/// @param providers more domains that are open to everybody, beside the shipped list: an operator's own, a village's
@ConfigurationProperties("tanggap.reply.limits")
public record AutoAnswerLimits(
        @DefaultValue("10") int mailbox,
        @DefaultValue("30") int organisation,
        @DefaultValue("3000") int provider,
        @DefaultValue("3") int sameText,
        @DefaultValue("500") int sameTextAnywhere,
        @DefaultValue("600") int minute,
        @DefaultValue("20000") int hour,
        @DefaultValue Set<String> providers) {

    public AutoAnswerLimits {
        providers = Set.copyOf(providers);
        if (mailbox < 1
                || organisation < 1
                || provider < 1
                || sameText < 1
                || sameTextAnywhere < 1
                || minute < 1
                || hour < 1) {
            throw new IllegalArgumentException("Every tanggap.reply.limits.* must be 1 or more");
        }
    }

    /// Whether people who have nothing to do with each other share the domain.
    boolean isPublic(BaseAddress address) {
        return address.isPublic() || providers.contains(address.organisation());
    }
}
