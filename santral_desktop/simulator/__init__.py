"""A PBX to practise on, written from the providers' documents."""
