package id.tanggap.administration.category;

import id.tanggap.access.NeedToKnow;
import id.tanggap.access.restriction.RestrictionSetting;
import id.tanggap.administration.history.SettingChangeRow;
import id.tanggap.administration.history.SettingHistoryRows;
import id.tanggap.balai.BalaiDirectory;
import id.tanggap.balai.CategoryProgramme;
import id.tanggap.balai.Programme;
import id.tanggap.setting.SettingHistory;
import id.tanggap.taxonomy.Category;
import id.tanggap.taxonomy.CategorySetting;
import id.tanggap.taxonomy.CategoryTrait;
import id.tanggap.taxonomy.Taxonomy;
import id.tanggap.ticket.move.MoveKind;
import id.tanggap.ticket.move.MoveProgress;
import id.tanggap.ticket.move.MoveStore;
import id.tanggap.web.wording.PageReader;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// What the page of one category shows.
@Component
class CategoryPage {

    private static final int NEWEST = 10;

    private final Taxonomy taxonomy;
    private final CategorySettings settings;
    private final NeedToKnow lists;
    private final MoveStore moves;
    private final SettingHistory versions;
    private final SettingHistoryRows history;
    private final BalaiDirectory balais;

    CategoryPage(
            Taxonomy taxonomy,
            CategorySettings settings,
            NeedToKnow lists,
            MoveStore moves,
            SettingHistory versions,
            SettingHistoryRows history,
            BalaiDirectory balais) {
        this.taxonomy = taxonomy;
        this.settings = settings;
        this.lists = lists;
        this.moves = moves;
        this.versions = versions;
        this.history = history;
        this.balais = balais;
    }

    CategorySetting setting(Category category) {
        return settings.of(category);
    }

    void fill(Category category, PageReader reader, Model model) {
        var setting = setting(category);
        model.addAttribute("category", category);
        model.addAttribute("label", category.label(reader.locale()));
        model.addAttribute("setting", setting);
        model.addAttribute("words", String.join("\n", category.words()));
        model.addAttribute("traits", CategoryTraits.offered());
        model.addAttribute("fixed", CategorySettingForm.FIXED.stream().anyMatch(category::has));
        model.addAttribute(
                "fixedTraits",
                CategorySettingForm.FIXED.stream()
                        .filter(category::has)
                        .map(CategoryTrait::code)
                        .toList());
        model.addAttribute("restricted", lists.restricted().contains(category.code()));
        model.addAttribute("targets", targets(category));
        model.addAttribute("seen", versions.version(CategorySetting.KIND, category.code()));
        model.addAttribute("programme", balais.programmeOf(category.code()).code());
        model.addAttribute("programmes", Programme.values());
        model.addAttribute("programmeSeen", versions.version(CategoryProgramme.KIND, category.code()));
        merge(category, reader, model);
        model.addAttribute("history", changes(category.code(), reader));
    }

    private void merge(Category category, PageReader reader, Model model) {
        var newest = moves.newest(MoveKind.CATEGORY, category.code());
        var into = category.mergedInto();
        if (into != null) {
            model.addAttribute("into", reader.category(into));
            model.addAttribute("move", newest.orElse(null));
        } else {
            newest.filter(CategoryPage::goesBack).ifPresent(move -> {
                model.addAttribute("back", move);
                model.addAttribute("into", reader.category(move.to()));
            });
        }
    }

    private static boolean goesBack(MoveProgress move) {
        var returned = move.returned() + move.kept();
        return returned > 0 || (move.returnedAt() == null && move.moved() > 0);
    }

    private List<Category> targets(Category category) {
        return taxonomy.leaves().stream()
                .filter(leaf -> !leaf.code().equals(category.code()))
                .toList();
    }

    /// Of the category itself, its restriction and its programme, newest first.
    private List<SettingChangeRow> changes(String code, PageReader reader) {
        return Stream.of(CategorySetting.KIND, RestrictionSetting.KIND, CategoryProgramme.KIND)
                .flatMap(kind -> history.of(kind, code, NEWEST, reader).stream())
                .sorted(Comparator.comparingLong(SettingChangeRow::batch).reversed())
                .limit(NEWEST)
                .toList();
    }
}
