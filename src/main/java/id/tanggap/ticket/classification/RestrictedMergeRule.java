package id.tanggap.ticket.classification;

import id.tanggap.access.NeedToKnow;
import id.tanggap.setting.SettingRefusedException;
import id.tanggap.taxonomy.Category;
import id.tanggap.taxonomy.CategoryMergeRule;
import org.springframework.stereotype.Component;

/// Tickets that only a few may see do not become tickets that all may see.
@Component
class RestrictedMergeRule implements CategoryMergeRule {

    private final NeedToKnow lists;

    RestrictedMergeRule(NeedToKnow lists) {
        this.lists = lists;
    }

    @Override
    public void check(Category from, Category into) {
        var restricted = lists.restricted();
        if (restricted.contains(from.code()) && !restricted.contains(into.code())) {
            throw new SettingRefusedException(
                    "settings.categories.refused.merge.restricted", from.label(), into.label());
        }
    }
}
