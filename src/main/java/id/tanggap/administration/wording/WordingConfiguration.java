package id.tanggap.administration.wording;

import id.tanggap.administration.SettingValueWording;
import id.tanggap.administration.SettingsHit;
import id.tanggap.administration.SettingsPage;
import id.tanggap.administration.SettingsSearchSource;
import id.tanggap.administration.SettingsSection;
import id.tanggap.administration.SupervisedKinds;
import id.tanggap.web.wording.PageReader;
import id.tanggap.writing.AnswerSetting;
import id.tanggap.writing.CannedResponses;
import id.tanggap.writing.macro.MacroSetting;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/// The pages in the list of the settings, and what the search finds of them.
@Configuration(proxyBeanMethods = false)
class WordingConfiguration {

    @Bean
    SettingsPage lettersPage() {
        return SettingsPage.of("letters", "/settings/letters", SettingsSection.WORDS, 10);
    }

    @Bean
    SettingsPage answersPage() {
        return new SettingsPage("answers", "/settings/answers", SettingsSection.WORDS, 20, true);
    }

    @Bean
    SettingsPage macrosPage() {
        return new SettingsPage("macros", "/settings/macros", SettingsSection.WORDS, 30, true);
    }

    @Bean
    SupervisedKinds supervisedWords() {
        return new SupervisedKinds(Set.of(AnswerSetting.KIND, MacroSetting.KIND));
    }

    /// The history says the steps of a macro.
    @Bean
    SettingValueWording macroStepWording() {
        return (field, value, reader) -> field.equals(MacroSetting.KIND + ".steps")
                ? Optional.of(StreamSupport.stream(value.spliterator(), false)
                        .map(step -> MacrosController.said(
                                step.path("kind").asString(""),
                                step.path("with").asString(""),
                                reader))
                        .collect(Collectors.joining(" → ")))
                : Optional.empty();
    }

    @Component
    record AnswerSearch(CannedResponses answers) implements SettingsSearchSource {

        @Override
        public String page() {
            return "answers";
        }

        @Override
        public List<SettingsHit> find(String words, PageReader reader, int limit) {
            var question = new WordingQuestion(words, "", "", "", "");
            return answers.all().stream()
                    .filter(answer -> question.fits(AnswersController.text(answer)))
                    .limit(limit)
                    .map(answer -> new SettingsHit(
                            answer.title(reader.locale()),
                            reader.text("settings.page.answers"),
                            AnswersController.path(answer.code(), answer.language())))
                    .toList();
        }
    }

    @Component
    record LetterSearch(LetterTable table) implements SettingsSearchSource {

        @Override
        public String page() {
            return "letters";
        }

        @Override
        public List<SettingsHit> find(String words, PageReader reader, int limit) {
            var wanted = words.toLowerCase(Locale.ROOT);
            return table.groups(reader).stream()
                    .flatMap(group -> group.rows().stream())
                    .flatMap(row -> row.cells().stream())
                    .flatMap(cell -> cell.versions().stream())
                    .filter(letter -> letter.name().toLowerCase(Locale.ROOT).contains(wanted))
                    .limit(limit)
                    .map(letter -> new SettingsHit(letter.name(), reader.text("settings.page.letters"), letter.path()))
                    .toList();
        }
    }
}
