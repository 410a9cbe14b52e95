/// The pages on which administrators say what tickets are: categories, the fields of categories, outcomes, tags.
@NullMarked
package id.tanggap.administration.category;

import org.jspecify.annotations.NullMarked;
