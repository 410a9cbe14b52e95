package id.tanggap.administration;

import id.tanggap.setting.SettingResult;
import id.tanggap.web.wording.PageReader;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Says on the next page what became of a change; a change that was made can be undone there with one click.
public final class SettingResponse {

    private SettingResponse() {}

    /// Where somebody finds what is in the way.
    public record Link(String path, String text) {}

    /// Says why nothing was changed.
    public static void refuse(String sentence, RedirectAttributes next) {
        next.addFlashAttribute("settingProblem", sentence);
    }

    /// Says why nothing was changed, and leads to what is in the way.
    public static void refuse(String sentence, Link link, RedirectAttributes next) {
        refuse(sentence, next);
        next.addFlashAttribute("settingProblemPath", link.path());
        next.addFlashAttribute("settingProblemLink", link.text());
    }

    /// @return whether everything is now as it was wanted
    public static boolean say(SettingResult result, PageReader reader, RedirectAttributes next) {
        return switch (result) {
            case SettingResult.Changed changed -> {
                next.addFlashAttribute("settingDone", reader.text("settings.saved"));
                next.addFlashAttribute("settingBatch", changed.batch());
                yield true;
            }
            case SettingResult.Same same -> {
                next.addFlashAttribute("settingDone", reader.text("settings.same"));
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
