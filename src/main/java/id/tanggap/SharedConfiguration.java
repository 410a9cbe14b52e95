package id.tanggap;

import id.tanggap.taxonomy.TaxonomyLabels;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What all rooms share: the clock, and the words of pages.
@Configuration(proxyBeanMethods = false)
class SharedConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /// The words of pages: `messages_id` and `messages_en`, and those of the command center by room in `words/`;
    /// Indonesian where another language is asked for.
    @Bean
    MessageSource messageSource(ObjectProvider<TaxonomyLabels> labels) {
        var messages = new LabelledMessages(labels);
        messages.setBasenames(
                "messages",
                "words/audit",
                "words/map",
                "words/hazard",
                "words/resource",
                "words/stock",
                "words/incident",
                "words/dispatch",
                "words/relief",
                "words/command",
                "words/sitrep",
                "words/review",
                "words/exercise",
                "words/settings",
                "words/settings-people",
                "words/settings-balai",
                "words/settings-rules",
                "words/settings-categories",
                "words/settings-deadlines",
                "words/settings-words",
                "words/settings-channels",
                "words/figures",
                "words/help");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setDefaultLocale(Locale.of("id"));
        return messages;
    }
}
