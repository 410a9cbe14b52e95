package id.tanggap.taxonomy;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Names of kinds and groups that administrators chose instead of the shipped messages. Live.
public final class TaxonomyLabels {

    private final Supplier<Map<String, TaxonomyLabel>> labels;

    TaxonomyLabels(Supplier<Map<String, TaxonomyLabel>> labels) {
        this.labels = labels;
    }

    /// @param key of the message that it stands for, such as `kind.aspirasi`
    public Optional<String> find(String key, Locale locale) {
        return Optional.ofNullable(labels.get().get(key))
                .map(label -> locale.getLanguage().equals("en") ? label.labelEnglish() : label.label());
    }
}
