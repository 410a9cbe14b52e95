/// XML from strangers as a small tree of elements: no document types, no entities, limited in size and depth.
@NullMarked
package id.tanggap.hazard.xml;

import org.jspecify.annotations.NullMarked;
