package id.tanggap;

import id.tanggap.taxonomy.TaxonomyLabels;
import java.text.MessageFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.support.ResourceBundleMessageSource;

/// The words of pages, where administrators may have given other names to kinds of tickets and groups of categories.
class LabelledMessages extends ResourceBundleMessageSource {

    private final ObjectProvider<TaxonomyLabels> provider;
    private volatile @Nullable TaxonomyLabels labels;

    LabelledMessages(ObjectProvider<TaxonomyLabels> provider) {
        this.provider = provider;
    }

    @Override
    protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
        var chosen = chosen(code, locale);
        return chosen == null ? super.resolveCodeWithoutArguments(code, locale) : chosen;
    }

    /// A name has no placeholders: quoted as a whole, whatever signs stand in it.
    @Override
    protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
        var chosen = chosen(code, locale);
        return chosen == null
                ? super.resolveCode(code, locale)
                : new MessageFormat("'" + chosen.replace("'", "''") + "'", locale);
    }

    private @Nullable String chosen(String code, Locale locale) {
        return code.startsWith("kind.") || code.startsWith("group.")
                ? labels().find(code, locale).orElse(null)
                : null;
    }

    private TaxonomyLabels labels() {
        var found = labels;
        if (found == null) {
            found = provider.getObject();
            labels = found;
        }
        return found;
    }
}
