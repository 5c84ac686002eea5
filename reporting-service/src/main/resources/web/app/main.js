import './portal.js';
