package id.tanggap.writing;

import java.util.List;
import java.util.Locale;

/// A prepared answer.
///
/// @param categories leaves and groups; empty for all
/// @param titleEnglish for staff who read English; empty for the same title
/// @param text with placeholders such as `{nama}`
/// @param shortcut by which it is found in the composer; may be empty
/// @param balai code of the only balai on whose tickets it is offered; empty for all
public record CannedResponse(
        String code,
        String language,
        List<String> categories,
        String title,
        String titleEnglish,
        String text,
        String shortcut,
        String balai,
        boolean retired) {

    public CannedResponse {
        categories = List.copyOf(categories);
    }

    public String title(Locale locale) {
        return locale.getLanguage().equals("en") && !titleEnglish.isEmpty() ? titleEnglish : title;
    }

    public AnswerKey key() {
        return new AnswerKey(code, language);
    }

    /// What of it can be changed.
    public AnswerSetting setting() {
        return new AnswerSetting(title, titleEnglish, text, shortcut, categories, balai, retired);
    }

    boolean fits(String ticketCategory) {
        return CategoryMatch.fits(categories, ticketCategory);
    }

    /// How closely its categories name this one; the closest comes first.
    int closeness(String ticketCategory) {
        return CategoryMatch.closeness(categories, ticketCategory);
    }
}
