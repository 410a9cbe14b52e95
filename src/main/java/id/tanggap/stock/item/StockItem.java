package id.tanggap.stock.item;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A kind of goods that stores keep, such as the family kit.
///
/// @param code natural key of imports: small letters, digits, hyphens
/// @param category groups items on pages, such as `ready-meal`
/// @param pack the pack that it comes in
/// @param shelfDays usual shelf life; null for goods that do not expire
/// @param unitKg weight of a base unit; null if nobody said
/// @param content how much of the unit of needs a base unit holds; null if nobody said
public record StockItem(
        long id,
        String code,
        String nameId,
        String nameEn,
        String category,
        String baseUnit,
        Pack pack,
        @Nullable Integer shelfDays,
        @Nullable Double unitKg,
        ItemContent.@Nullable Amount content) {

    /// @param unit what it is called, such as `dus`
    /// @param size base units in it, 1 or more
    public record Pack(String unit, int size) {
        public Pack {
            if (size < 1) {
                throw new IllegalArgumentException("A pack holds 1 or more, not " + size);
            }
        }
    }

    /// In what its stock and its needs are counted.
    public ItemContent counted() {
        return new ItemContent(baseUnit, content);
    }

    public int packSize() {
        return pack.size();
    }

    public String name(Locale language) {
        return language.getLanguage().equals("en") ? nameEn : nameId;
    }
}
