package id.tanggap.cli.sentence;

import id.tanggap.taxonomy.ReasonMessages;
import java.util.Locale;
import picocli.CommandLine.Option;

/// The option `--language` of commands that say why something is so.
public final class SentenceLanguage {

    @Option(
            names = "--language",
            defaultValue = "id",
            description = "Language of the sentences, id or en; default ${DEFAULT-VALUE}.")
    private String language = "id";

    public ReasonMessages sentences() {
        return ReasonMessages.in(Locale.of(language));
    }
}
