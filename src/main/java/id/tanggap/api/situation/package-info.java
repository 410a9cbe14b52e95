/// What there is around a point or an incident, for programs.
@NullMarked
package id.tanggap.api.situation;

import org.jspecify.annotations.NullMarked;
