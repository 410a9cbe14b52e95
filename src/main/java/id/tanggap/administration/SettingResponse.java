package id.tanggap.administration;

import id.tanggap.setting.SettingResult;
import id.tanggap.web.wording.PageReader;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Says on the next page what became of a change; a change that was made can be undone there with one click.
public final class SettingResponse {

    private static final String DONE = "settingDone";
    private static final String BATCH = "settingBatch";
    private static final String PROBLEM = "settingProblem";
    private static final String PROBLEM_PATH = "settingProblemPath";
    private static final String PROBLEM_LINK = "settingProblemLink";

    private SettingResponse() {}

    /// Where somebody finds what is in the way.
    public record Link(String path, String text) {}

    /// Says why nothing was changed.
    public static void refuse(String sentence, RedirectAttributes next) {
        next.addFlashAttribute(PROBLEM, sentence);
    }

    /// Says on this page why nothing was changed: what was typed is still in it.
    public static void refuseHere(String sentence, Model page) {
        page.addAttribute(PROBLEM, sentence);
    }

    /// Says why nothing was changed, and leads to what is in the way.
    public static void refuse(String sentence, Link link, RedirectAttributes next) {
        refuse(sentence, next);
        next.addFlashAttribute(PROBLEM_PATH, link.path());
        next.addFlashAttribute(PROBLEM_LINK, link.text());
    }

    /// Says on the page after the next what was to be said on this one.
    public static void pass(Model page, RedirectAttributes next) {
        for (var said : List.of(DONE, BATCH, PROBLEM, PROBLEM_PATH, PROBLEM_LINK)) {
            var value = page.getAttribute(said);
            if (value != null) {
                next.addFlashAttribute(said, value);
            }
        }
    }

    /// @return whether everything is now as it was wanted
    public static boolean say(SettingResult result, PageReader reader, RedirectAttributes next) {
        return switch (result) {
            case SettingResult.Changed changed -> {
                next.addFlashAttribute(DONE, reader.text("settings.saved"));
                next.addFlashAttribute(BATCH, changed.batch());
                yield true;
            }
            case SettingResult.Same same -> {
                next.addFlashAttribute(DONE, reader.text("settings.same"));
                yield true;
            }
            case SettingResult.Stale stale -> {
                var latest = stale.latest();
                refuse(reader.text("settings.stale", latest.label(), latest.author(), reader.full(latest.at())), next);
                yield false;
            }
            case SettingResult.Taken taken -> {
                refuse(reader.text("settings.taken", taken.wanted().label()), next);
                yield false;
            }
            case SettingResult.Refused refused -> {
                refuse(reader.text(refused.key(), refused.arguments().toArray()), next);
                yield false;
            }
        };
    }
}
