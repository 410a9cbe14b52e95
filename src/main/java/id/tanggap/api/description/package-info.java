/// The description of the API as OpenAPI: what every operation answers, and what may be missing.
@NullMarked
package id.tanggap.api.description;

import org.jspecify.annotations.NullMarked;
