package id.tanggap.taxonomy;

/// Has a say in whether the tickets of a category may go to another one; a bean of the room that knows.
public interface CategoryMergeRule {

    /// @throws id.tanggap.setting.SettingRefusedException if they may not
    void check(Category from, Category into);
}
