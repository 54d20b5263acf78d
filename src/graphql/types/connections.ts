/** The connection types of the catalogue, of States and of the responses. */

import { connectionOf } from './connection.ts';
import { Item } from './item.ts';
import { Mapping } from './mapping.ts';
import { Provision } from './provision.ts';
import { Response } from './response.ts';
import { State } from './state.ts';

export const ProvisionConnection = connectionOf('Provision', () => Provision);
export const ItemConnection = connectionOf('Item', () => Item);
export const MappingConnection = connectionOf('Mapping', () => Mapping);
export const ResponseConnection = connectionOf('Response', () => Response);
export const StateConnection = connectionOf('State', () => State);
