/// The pages of balai and of the areas they answer for: forms, map, table, drafts with their preview.
@NullMarked
package id.tanggap.administration.office;

import org.jspecify.annotations.NullMarked;
