package id.tanggap.desk.palette;

/// An entry of the command palette.
///
/// @param href its address; empty for a colleague, to whom the open ticket can be assigned
/// @param person id of a colleague, 0 for everything else
/// @param icon a name in the icon sprite
/// @param more the small text beside it
record PaletteEntry(String href, long person, String icon, String text, String more) {

    static PaletteEntry page(String href, String icon, String text, String more) {
        return new PaletteEntry(href, 0, icon, text, more);
    }
}
