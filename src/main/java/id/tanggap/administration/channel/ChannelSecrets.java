package id.tanggap.administration.channel;

import id.tanggap.channel.UnusedSecrets;
import id.tanggap.platform.secret.SecretStore;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Turns what was typed into a field for a secret into a reference. A typed one is kept at once, so that the page need
/// not carry it from the trial to the saving; those of trials that were never saved are removed on a later day.
///
/// A kept secret is only used again for the servers it was typed for: whoever points a channel at another server types
/// it anew, and cannot have it sent there.
@Component
record ChannelSecrets(SecretStore store, UnusedSecrets unused) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int RANDOM_BYTES = 6;
    private static final int LONGEST = 500;

    /// @param references by code of the field
    /// @param problems codes of messages, by code of the field
    record Result(Map<String, String> references, Map<String, String> problems) {}

    boolean isUsable() {
        return store.isUsable();
    }

    Result of(ChannelForm form) {
        var references = new LinkedHashMap<String, String>();
        var problems = new LinkedHashMap<String, String>();
        form.blueprint().fields().stream().filter(ChannelField::isSecret).forEach(field -> {
            var problem = problem(form, field.code());
            if (problem.isEmpty()) {
                references.put(field.code(), reference(form, field.code()));
            } else {
                problems.put(field.code(), problem);
            }
        });
        return new Result(references, problems);
    }

    private String problem(ChannelForm form, String code) {
        var typed = form.typed().getOrDefault(code, "");
        var variable = form.environment().getOrDefault(code, "");
        if (!typed.isEmpty()) {
            return !store.isUsable() ? "no-key" : typed.length() > LONGEST ? "unusable" : "";
        }
        if (!variable.isEmpty()) {
            return ChannelForm.VARIABLE.matcher(variable).matches() ? "" : "variable";
        }
        if (form.value(code).isEmpty()) {
            return "missing";
        }
        return isKeptFor(form, form.value(code), code) ? "" : "again";
    }

    private boolean isKeptFor(ChannelForm form, String name, String code) {
        return name.startsWith(form.name() + "." + code.toLowerCase(java.util.Locale.ROOT) + ".")
                && store.target(name)
                        .filter(target -> target.equals(form.target()))
                        .isPresent();
    }

    private String reference(ChannelForm form, String code) {
        var typed = form.typed().getOrDefault(code, "");
        var variable = form.environment().getOrDefault(code, "");
        if (!typed.isEmpty()) {
            var bytes = new byte[RANDOM_BYTES];
            RANDOM.nextBytes(bytes);
            var name = form.name() + "." + code.toLowerCase(java.util.Locale.ROOT) + "."
                    + HexFormat.of().formatHex(bytes);
            unused.remove();
            store.keep(name, form.target(), typed);
            return "${secret:" + name + "}";
        }
        return variable.isEmpty() ? "${secret:" + form.value(code) + "}" : "${" + variable + "}";
    }
}
