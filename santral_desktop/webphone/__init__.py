"""The provider's web phone page, hosted and watched."""
