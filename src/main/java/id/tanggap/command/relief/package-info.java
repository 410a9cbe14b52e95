/// Pages of needs and plans of an incident.
@NullMarked
package id.tanggap.command.relief;

import org.jspecify.annotations.NullMarked;
