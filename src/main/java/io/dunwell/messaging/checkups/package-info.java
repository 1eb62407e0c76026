/** What the doctor looks at beyond the channels themselves: the names of our domain, our own address. */
@NullMarked
package io.dunwell.messaging.checkups;

import org.jspecify.annotations.NullMarked;
