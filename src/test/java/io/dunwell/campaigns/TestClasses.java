package io.dunwell.campaigns;

import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.filter.TypeFilter;

/** What lies beside the tests, in their folder or its jar, and is no part of the product. */
final class TestClasses implements TypeFilter {

    @Override
    public boolean match(MetadataReader read, MetadataReaderFactory readers) {
        return read.getResource().getDescription().contains("test-classes");
    }
}
