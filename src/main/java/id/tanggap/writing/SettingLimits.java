package id.tanggap.writing;

import id.tanggap.balai.BalaiCode;
import id.tanggap.balai.BalaiDirectory;
import id.tanggap.setting.SettingRefusedException;
import id.tanggap.taxonomy.Taxonomy;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// What prepared answers and macros have in common: for which categories and balai they are, and by which shortcut
/// they come.
@Component
public class SettingLimits {

    private static final Pattern SHORTCUT = Pattern.compile("[a-z0-9-]{0,20}");
    private static final int MOST_CATEGORIES = 20;

    private final Taxonomy taxonomy;
    private final BalaiDirectory balais;

    SettingLimits(Taxonomy taxonomy, BalaiDirectory balais) {
        this.taxonomy = taxonomy;
        this.balais = balais;
    }

    public void checkPlace(List<String> categories, String balai, String shortcut) {
        refuseIf(categories.size() > MOST_CATEGORIES, "categories");
        categories.stream().filter(one -> !isKnown(one)).findFirst().ifPresent(one -> {
            throw refused("category", one);
        });
        refuseIf(!SHORTCUT.matcher(shortcut).matches(), "shortcut");
        if (!balai.isEmpty() && !isBalai(balai)) {
            throw refused("balai", balai);
        }
    }

    private boolean isBalai(String code) {
        return BalaiCode.read(code).flatMap(balais::find).isPresent();
    }

    /// A leaf, or the group of leaves.
    private boolean isKnown(String category) {
        return taxonomy.find(category).isPresent()
                || taxonomy.leaves().stream().anyMatch(one -> one.code().startsWith(category + "."));
    }

    public static void checkTitle(String title) {
        refuseIf(title.isBlank() || title.length() > 80 || hasControls(title), "title");
    }

    static boolean hasControls(String text) {
        return text.chars().anyMatch(one -> Character.isISOControl(one) && one != '\n');
    }

    public static void refuseIf(boolean wrong, String why, String... arguments) {
        if (wrong) {
            throw refused(why, arguments);
        }
    }

    public static SettingRefusedException refused(String why, String... arguments) {
        return new SettingRefusedException("settings.answer.refused." + why, arguments);
    }
}
