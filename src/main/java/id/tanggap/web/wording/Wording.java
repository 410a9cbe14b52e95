package id.tanggap.web.wording;

import id.tanggap.access.Viewer;
import id.tanggap.balai.BalaiDirectory;
import id.tanggap.region.Gazetteer;
import id.tanggap.sla.SlaSettings;
import id.tanggap.taxonomy.Taxonomy;
import java.time.Clock;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// What texts for readers are made of: messages, and the names of categories, areas and balai.
@Component
public class Wording {

    final MessageSource messages;
    final Taxonomy taxonomy;
    final Gazetteer gazetteer;
    final BalaiDirectory balais;
    final Clock clock;
    final SlaSettings sla;

    Wording(
            MessageSource messages,
            Taxonomy taxonomy,
            Gazetteer gazetteer,
            BalaiDirectory balais,
            Clock clock,
            SlaSettings sla) {
        this.messages = messages;
        this.taxonomy = taxonomy;
        this.gazetteer = gazetteer;
        this.balais = balais;
        this.clock = clock;
        this.sla = sla;
    }

    /// Somebody who reads a page in a language.
    public PageReader of(Viewer viewer, Locale locale) {
        return new PageReader(this, viewer, locale);
    }
}
