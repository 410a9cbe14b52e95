package id.tanggap.administration.category;

import id.tanggap.taxonomy.CategoryTrait;
import java.util.Arrays;
import java.util.List;

/// The traits that administrators may give to categories.
final class CategoryTraits {

    private CategoryTraits() {}

    static List<String> offered() {
        return Arrays.stream(CategoryTrait.values())
                .filter(trait -> !CategorySettingForm.FIXED.contains(trait))
                .map(CategoryTrait::code)
                .toList();
    }
}
