package id.tanggap.desk.palette;

/// Something that the palette offers.
///
/// @param href where it leads; for a colleague, whose ticket it becomes, empty
/// @param person id of a colleague, 0 for all else
/// @param icon a name in the sprite
/// @param more the quiet words beside it
record Found(String href, long person, String icon, String text, String more) {

    static Found page(String href, String icon, String text, String more) {
        return new Found(href, 0, icon, text, more);
    }
}
